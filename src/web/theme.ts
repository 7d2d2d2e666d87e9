import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eff5fa',
  '#dde9f3',
  '#b9d2e6',
  '#92b9d8',
  '#71a4cc',
  '#5190c0',
  '#397fb3',
  '#286c9f',
  '#1d5687',
  '#15446c',
]

// Three sizes do: small print, text, headings; the library's five names fall on them.
const fontSizes = { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1rem', xl: '1.25rem' }

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  primaryShade: 8,
  autoContrast: true,
  black: '#1b1f24',
  fontFamily: "'Golos Text', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontSizes,
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  focusClassName: 'seenFocus',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: { centered: false, closeButtonProps: { 'aria-label': 'Закрыть' }, overlayProps: { blur: 0 } },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Закрыть' } } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: {
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
    Select: { defaultProps: { nothingFoundMessage: 'Ничего не нашлось', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { nothingFoundMessage: 'Ничего не нашлось', checkIconPosition: 'right' } },
  },
})

// The library's own values fail WCAG AA; each of these was measured at 4.5 : 1 or more on its background.
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#b3261e',
    '--mantine-color-success': '#1e6b3a',
    '--mantine-color-placeholder': '#666d75',
    '--mantine-color-dimmed': '#565d66',
    '--mantine-color-anchor': '#1d5687',
    '--mantine-color-default-border': '#868e96',
    '--mantine-color-disabled': '#eceef0',
    '--mantine-color-disabled-color': '#565d66',
    '--line': '#dde1e5',
    '--paper': '#ffffff',
    '--shade': '#f6f7f9',
    '--good': '#1e6b3a',
    '--warn': '#7a4b00',
    '--bad': '#b3261e',
    '--good-back': '#e8f4ec',
    '--warn-back': '#fdf2dc',
    '--bad-back': '#fdecea',
    '--calm-back': '#eef1f4',
    '--accent': '#1d5687',
    '--accent-back': '#e9f1f8',
  },
  dark: {
    '--mantine-color-body': '#16191d',
    '--mantine-color-text': '#e4e7ea',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-success': '#7fd19b',
    '--mantine-color-placeholder': '#a3abb3',
    '--mantine-color-dimmed': '#aab2ba',
    '--mantine-color-anchor': '#92b9d8',
    '--mantine-color-default': '#1e2227',
    '--mantine-color-default-hover': '#282d33',
    '--mantine-color-default-border': '#6c757d',
    '--mantine-color-disabled': '#2a2f35',
    '--mantine-color-disabled-color': '#aab2ba',
    '--line': '#353b42',
    '--paper': '#16191d',
    '--shade': '#1e2227',
    '--good': '#7fd19b',
    '--warn': '#f0c06a',
    '--bad': '#ff9d94',
    '--good-back': '#17301f',
    '--warn-back': '#362a12',
    '--bad-back': '#3b1d1a',
    '--calm-back': '#2a2f35',
    '--accent': '#92b9d8',
    '--accent-back': '#1c2f40',
  },
})
