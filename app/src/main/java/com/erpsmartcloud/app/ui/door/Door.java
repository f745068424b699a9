package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.CompanyErasure;

import java.nio.file.Path;
import java.util.List;

/// How the window gets at a company. All calls come off the UI thread and may take seconds.
public interface Door {

    /// What to show when the program starts.
    Entry first() throws DoorException;

    /// Tries the company again that did not open by itself.
    Entry again(Way way) throws DoorException;

    /// The companies this computer knows, the last opened first.
    List<KnownCompany> known();

    /// Turns to the company of another folder. The one open before must be closed.
    ///
    /// @throws DoorException if no company lies there
    Entry enter(Path folder) throws DoorException;

    /// Turns to a place for a new company, beside those there are.
    Entry another();

    /// Erases the company of this place: its keys, its files, its name in the list. It must be
    /// closed; after a kill on the way it can be called again.
    ///
    /// @return what a look at the folder found afterwards
    CompanyErasure.Erased erase() throws DoorException;

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

    /// @throws DoorException with the sentence to show: wrong password, tries left, pause; the file
    ///   does not open, and the ways that would help
    OpenCompany unlock(char[] password, Way way, Jobs.Progress progress) throws DoorException;

    /// Opens the company with the recovery code when the password is lost.
    OpenCompany unlockByCode(String code, Way way, Jobs.Progress progress) throws DoorException;

    /// Tells whether this password opens the company that is open already: the idle lock only hides
    /// the window, sync goes on behind it.
    ///
    /// @throws DoorException with the sentence to show: wrong password, tries left, pause
    void check(char[] password) throws DoorException;

    /// As [#check], with the recovery code.
    void checkCode(String code) throws DoorException;
}
