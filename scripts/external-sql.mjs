// Prints what the administrator of an external PostgreSQL (15 or newer) runs once with psql.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

const roles = ['owner', 'app', 'worker', 'public']
const passwords = Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString('base64url')]))
const url = (role) => `postgresql://nastavnik_${role}:${passwords[role]}@localhost:5432/nastavnik`
const part = (name) => readFileSync(new URL(`../src/server/postgres/sql/${name}`, import.meta.url), 'utf8')

console.log(`-- Роли и база данных «Наставника» во внешнем PostgreSQL 15 или новее.
-- Выполните от имени администратора сервера: psql -f этот-файл postgres
-- Пароли созданы сейчас и больше нигде не записаны. Настройки программы (замените localhost на свой сервер):
--   DATABASE_URL=${url('app')}
--   DATABASE_OWNER_URL=${url('owner')}
--   DATABASE_WORKER_URL=${url('worker')}
--   DATABASE_PUBLIC_URL=${url('public')}
\\set ON_ERROR_STOP on
\\set database nastavnik
${roles.map((role) => `\\set ${role}_password ${passwords[role]}`).join('\n')}

${part('1-roles.sql')}
${part('2-database.sql')}
\\connect :"database"
${part('3-inside.sql')}`)
