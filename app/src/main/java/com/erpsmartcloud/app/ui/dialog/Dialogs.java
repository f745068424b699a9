package com.erpsmartcloud.app.ui.dialog;

import com.erpsmartcloud.app.ui.text.Text;

import java.nio.file.Path;
import java.util.Optional;

/// The few things that interrupt: questions and the system's own file chooser. An interface, so
/// that tests answer them. UI thread only.
public interface Dialogs {

    /// @param agreed run when the user chose the act; Esc is the safe choice
    void ask(Question question, Runnable agreed);

    /// Says that something failed and with which code, so that a report can name it.
    ///
    /// @param code of [com.erpsmartcloud.app.ui.work.FaultCode]
    void fault(String code);

    /// @param name suggested name of the file
    /// @return where to write, empty if the user gave up
    Optional<Path> whereToSave(Text title, String name);

    /// @return the chosen file, empty if the user gave up
    Optional<Path> whichFile(Text title);

    /// @return the chosen folder, empty if the user gave up or there is no chooser
    default Optional<Path> whichFolder(Text title) {
        return Optional.empty();
    }
}
