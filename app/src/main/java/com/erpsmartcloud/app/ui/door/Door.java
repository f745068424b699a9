package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.work.Jobs;

/// How the window gets at a company. All calls come off the UI thread and may take seconds.
public interface Door {

    /// What to show when the program starts.
    Entry first() throws DoorException;

    /// Opens the demo company, made first if there is none.
    OpenCompany demo(Jobs.Progress progress) throws DoorException;

    /// Makes an own company and protects it. It counts only once [#confirm] was called; a company
    /// left before that is made anew next time.
    ///
    /// @param password not kept; overwritten by the caller afterwards
    /// @return the recovery code, shown once
    String found(String company, char[] password, Jobs.Progress progress) throws DoorException;

    /// The user typed the recovery code back: the company just founded is opened.
    OpenCompany confirm() throws DoorException;

    /// @throws DoorException with the sentence to show: wrong password, tries left, pause
    OpenCompany unlock(char[] password, Jobs.Progress progress) throws DoorException;

    /// Opens the company with the recovery code when the password is lost.
    OpenCompany unlockByCode(String code, Jobs.Progress progress) throws DoorException;

    /// Tells whether this password opens the company that is open already: the idle lock only hides
    /// the window, sync goes on behind it.
    ///
    /// @throws DoorException with the sentence to show: wrong password, tries left, pause
    void check(char[] password) throws DoorException;

    /// As [#check], with the recovery code.
    void checkCode(String code) throws DoorException;
}
