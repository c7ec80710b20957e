import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const BRAND = { light: '#145d8f', dark: '#6cc1f5' };
const SURFACE = { light: '#ffffff', dark: '#141b26' };

/**
 * Gives the editors the colours of the page. Monaco knows nothing of CSS variables, so
 * GraphiQL's two themes are defined anew under their names, which repaints open editors.
 */
export function EditorTheme() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    monaco?.editor.defineTheme('graphiql-LIGHT', { base: 'vs', ...theme('light') });
    monaco?.editor.defineTheme('graphiql-DARK', { base: 'vs-dark', ...theme('dark') });
  }, [monaco]);
  return null;
}

function theme(shade: 'light' | 'dark') {
  const brand = BRAND[shade];
  const tint = `${brand}22`;
  const surface = SURFACE[shade];
  return {
    inherit: true,
    rules: [
      { token: 'argument.identifier.gql', foreground: shade === 'light' ? '8a5a10' : 'e0b26a' },
    ],
    colors: {
      'editor.background': '#ffffff00',
      'scrollbar.shadow': '#ffffff00',
      'textLink.foreground': brand,
      'textLink.activeForeground': brand,
      'editorLink.activeForeground': brand,
      'editorHoverWidget.background': surface,
      'editorWidget.background': surface,
      'editorWidget.resizeBorder': brand,
      'editorSuggestWidget.background': surface,
      'editorSuggestWidget.selectedBackground': tint,
      'editorSuggestWidget.selectedForeground': brand,
      'list.hoverBackground': tint,
      'list.highlightForeground': brand,
      'list.focusHighlightForeground': brand,
      'menu.background': surface,
      'menu.selectionBackground': tint,
      'menu.selectionForeground': brand,
      'quickInput.background': surface,
      'quickInputList.focusBackground': tint,
      'quickInputList.focusForeground': brand,
      'pickerGroup.foreground': brand,
      'toolbar.hoverBackground': tint,
      focusBorder: brand,
    },
  };
}
