package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.shell.Acts;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

/// [Acts] of the company that is open.
///
/// @param actor who takes back, in the audit log
record CompanyActs(Undo acts, String actor) implements Acts {

    @Override
    public UndoOutcome undo() {
        return acts.undo(actor);
    }

    @Override
    public UndoOutcome redo() {
        return acts.redo(actor);
    }
}
