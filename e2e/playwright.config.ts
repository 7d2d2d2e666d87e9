import { defineConfig } from '@playwright/test'

// The gate finds or installs a browser and names it here; without that it is Playwright's own.
const executablePath = process.env.CHROMIUM

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  globalSetup: './build.config.ts',
  outputDir: '../test-results',
  // Twice what the longest takes on two busy cores.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Containers forbid the browser's own sandbox and give it little shared memory.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
})
