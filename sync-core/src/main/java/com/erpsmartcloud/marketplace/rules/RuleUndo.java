package com.erpsmartcloud.marketplace.rules;

import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoRule;

/// Sets rules back, and plans anew once all of them are: a rule may cover 50,000 products.
public final class RuleUndo implements UndoRule {

    private final FieldUndo fields = new FieldUndo();
    private final RuleEdit edit;

    public RuleUndo(RuleEdit edit) {
        this.edit = edit;
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        return fields.turn(tx, entry);
    }

    @Override
    public void done(Tx tx) {
        edit.planAll(tx);
    }
}
