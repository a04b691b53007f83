"""Start IAR Desktop: ``python main.py`` opens the window, with a command it runs that command."""

import sys

from iar_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
