package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;

/// The line at the foot of the window: the only place that says something worked. UI thread only.
public interface StatusLine {

    /// Says what was done; stays until the next sentence.
    void say(Text what);

    /// @param undo takes the action back, by the link or by Ctrl+Z
    void say(Text what, Runnable undo);

    /// Says what a person did to the company's own data; "Undo" beside it takes the newest act
    /// back.
    void sayDone(Text what);

    /// Shows a running job with its percentage and "Stop", until [#ended()].
    void running(Text what, Jobs.Job job);

    /// The running job has ended; the last sentence is shown again.
    void ended();
}
