package com.erpsmartcloud.privacy.support;

/// Takes letters to the account service.
public interface SupportSender {

    /// For a company without an account: letters wait, and stay to be read, copied and saved.
    SupportSender NONE =
            new SupportSender() {
                @Override
                public boolean isReady() {
                    return false;
                }

                @Override
                public boolean take(SupportLetter letter) {
                    return false;
                }
            };

    /// Whether there is an account and a network. Makes no request.
    boolean isReady();

    /// @param letter one whose id was taken before is taken again without harm
    /// @return whether it was taken
    boolean take(SupportLetter letter);
}
