package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.privacy.policy.FeedSource;
import com.erpsmartcloud.privacy.support.SupportSender;
import com.erpsmartcloud.privacy.telemetry.TelemetrySender;
import com.erpsmartcloud.workspace.Workspace;

import java.util.function.Supplier;

/// What the privacy centre works on. All but the records are called off the UI thread.
///
/// @param company the open one
/// @param name its name, which erasing asks for
/// @param actor who acts, in the audit log
/// @param whole erases all of it
/// @param sender takes events of use; without an account none
/// @param support takes letters to support; without an account they wait
/// @param feed brings versions of the policy and notices
public record PrivacyPorts(
        Workspace company,
        Supplier<String> name,
        String actor,
        WholeCompany whole,
        TelemetrySender sender,
        SupportSender support,
        FeedSource feed) {}
