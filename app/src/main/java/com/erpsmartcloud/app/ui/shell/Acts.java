package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.undo.UndoOutcome;

/// What was done in the open company, to be taken back or done again. Called off the UI thread.
public interface Acts {

    /// Takes the newest act back.
    UndoOutcome undo() throws Exception;

    /// Does again what was taken back last.
    UndoOutcome redo() throws Exception;
}
