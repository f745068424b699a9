package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.policy.KnownVersion;
import com.erpsmartcloud.privacy.policy.Policies;

import java.util.Locale;
import java.util.Optional;

/// Notes which version of the policy the program is used under. That is acceptance of terms and
/// never consent. Policy clauses 1 and 12. Not for the UI thread.
record Terms(Texts texts) {

    /// The first run said that going on is accepting.
    ///
    /// @return whether there was something to note
    boolean accepted(OpenCompany company) {
        Optional<Policies> policies = policies(company);
        Optional<KnownVersion> now = policies.flatMap(Policies::current);
        now.ifPresent(
                known -> policies.get().accept(ScreenCatalogue.OWNER, known.version(), language()));
        return now.isPresent();
    }

    /// The program is used on after a change has come into force.
    ///
    /// @return whether there was something to note
    boolean goesOn(OpenCompany company) {
        return policies(company)
                .flatMap(known -> known.goesOn(ScreenCatalogue.OWNER, language()))
                .isPresent();
    }

    private static Optional<Policies> policies(OpenCompany company) {
        return company.workspace().map(open -> open.policies());
    }

    private Locale language() {
        return texts.language().locale();
    }
}
