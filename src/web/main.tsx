import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './fonts.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setZodWords } from '#contract/zodWords.ts'
import { queryClient } from '#web/api.ts'
import { showAppearance } from '#web/appearance.ts'
import { nonce } from '#web/nonce.ts'
import { PartsContext } from '#web/parts.ts'
import { createAppRouter, parts } from '#web/routes.tsx'
import { SessionProvider } from '#web/session.tsx'
import { cssVariables, theme } from '#web/theme.ts'

const router = createAppRouter()
setZodWords({ jitless: true })
showAppearance()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
      deduplicateInlineStyles
    >
      <Notifications position="bottom-right" zIndex={300} autoClose={7000} />
      <QueryClientProvider client={queryClient}>
        <SessionProvider>
          <PartsContext value={parts}>
            <RouterProvider router={router} />
          </PartsContext>
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
