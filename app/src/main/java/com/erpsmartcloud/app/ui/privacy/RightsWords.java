package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.RequestState;
import com.erpsmartcloud.privacy.rights.Right;

/// Seven rights in plain words.
final class RightsWords {

    private RightsWords() {}

    /// What the button says.
    static String of(Right right) {
        return switch (right) {
            case ACCESS -> "privacy.right.access";
            case CORRECTION -> "privacy.right.correction";
            case DELETION -> "privacy.right.deletion";
            case PORTABILITY -> "privacy.right.portability";
            case OBJECTION -> "privacy.right.objection";
            case RESTRICTION -> "privacy.right.restriction";
            case WITHDRAWAL -> "privacy.right.withdrawal";
        };
    }

    /// What happens when it is asked for.
    static String what(Right right) {
        return switch (right) {
            case ACCESS -> "privacy.right.access.what";
            case CORRECTION -> "privacy.right.correction.what";
            case DELETION -> "privacy.right.deletion.what";
            case PORTABILITY -> "privacy.right.portability.what";
            case OBJECTION -> "privacy.right.objection.what";
            case RESTRICTION -> "privacy.right.restriction.what";
            case WITHDRAWAL -> "privacy.right.withdrawal.what";
        };
    }

    static String of(About about) {
        return switch (about) {
            case MYSELF -> "privacy.about.myself";
            case BUYER -> "privacy.about.buyer";
            case CHILD -> "privacy.about.child";
        };
    }

    static String of(RequestState state) {
        return switch (state) {
            case OPEN -> "privacy.request.open";
            case ACKNOWLEDGED -> "privacy.request.acknowledged";
            case ANSWERED -> "privacy.request.answered";
            case REFUSED -> "privacy.request.refused";
            case APPEALED -> "privacy.request.appealed";
            case APPEAL_ANSWERED -> "privacy.request.appeal-answered";
        };
    }
}
