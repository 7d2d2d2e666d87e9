import { z } from 'zod'
import { type Endpoint, pathOf } from '#contract/endpoint.ts'

/** OpenAPI 3.1, made from the contracts. */
export function describeApi(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, object> = {}
  for (const endpoint of endpoints) {
    const path = pathOf(endpoint, '{organisationId}')
    const method = endpoint.kind === 'read' || endpoint.kind === 'download' ? 'get' : 'post'
    paths[path] = { [method]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nastavnik', version: '0.1.0', description: 'Внутренний интерфейс: до версии 1.0 может меняться.' },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-nastavnik' } } },
  }
}

function operationOf(endpoint: Endpoint): object {
  const input = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
  const atTenant = endpoint.place === 'organisation' || endpoint.place === 'municipality'
  const parameters: object[] = atTenant
    ? [{ name: 'organisationId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
    : []
  const reads = endpoint.kind === 'read' || endpoint.kind === 'download'
  if (reads) parameters.push({ name: 'input', in: 'query', content: { 'application/json': { schema: input } } })
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.name.split('.')[0]],
    security: endpoint.place === 'nowhere' ? [] : [{ session: [] }],
    'x-allow': endpoint.allow,
    'x-place': endpoint.place,
    parameters,
    ...(reads ? {} : { requestBody: { required: true, content: bodyOf(endpoint, input) } }),
    responses: responsesOf(endpoint),
  }
}

function bodyOf(endpoint: Endpoint, input: object): object {
  if (endpoint.kind === 'write') return { 'application/json': { schema: input } }
  const file = { type: 'string', format: 'binary' }
  return { 'multipart/form-data': { schema: { type: 'object', properties: { input, file }, required: ['file'] } } }
}

function responsesOf(endpoint: Endpoint): object {
  const content =
    endpoint.kind === 'download'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: z.toJSONSchema(endpoint.output, { io: 'output', unrepresentable: 'any' }) } }
  return {
    200: { description: 'Сделано', content },
    400: { description: 'Данные не подходят' },
    ...(endpoint.place === 'nowhere' ? {} : { 401: { description: 'Нужно войти' } }),
    403: { description: 'Нет права' },
    404: { description: 'Нет такой записи или она не ваша' },
    409: { description: 'Отказ с причинами словами' },
  }
}

/** The same as a page to read, without scripts. */
export function describeApiAsPage(endpoints: readonly Endpoint[]): string {
  const rows = endpoints.map((endpoint) => {
    const method = endpoint.kind === 'read' || endpoint.kind === 'download' ? 'GET' : 'POST'
    const cells = [endpoint.name, endpoint.summary, `${method} ${pathOf(endpoint)}`, endpoint.allow, endpoint.place]
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  })
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Интерфейс программы</title></head><body>
<h1>Интерфейс программы</h1>
<p>Описание для программ: <a href="/api/openapi.json">openapi.json</a>. До версии 1.0 интерфейс может меняться.</p>
<table><thead><tr><th>Имя</th><th>Что делает</th><th>Адрес</th><th>Кто может</th><th>Где</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
