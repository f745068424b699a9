package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportException;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.RequestFile;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.rights.RightsRequests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a request about oneself does in the second it is made: a file, a consent taken back, a use
/// stopped. The answer then says what was done. Not for the UI thread.
record AtOnce(PrivacyDesk desk) {

    /// Uses that are not needed to run the program.
    private static final List<DataPurpose> OBJECTED =
            List.of(DataPurpose.IMPROVE_THE_SERVICE, DataPurpose.NEWS);

    /// Rights that end in a file.
    private static final Set<Right> FILES = Set.of(Right.ACCESS, Right.PORTABILITY);

    /// The name to suggest for the file, if the right ends in one.
    static Optional<String> file(Right right, About about) {
        if (about != About.MYSELF || !FILES.contains(right)) {
            return Optional.empty();
        }
        return Optional.of(right == Right.ACCESS ? "my-data.json" : "my-data.zip");
    }

    /// @param target where the file goes, if the right ends in one and a place was chosen
    /// @throws IOException if the file could not be written; the request stays open
    /// @throws ExportException the same, for the export of everything
    void of(RightsRequest asked, Optional<Path> target) throws IOException, ExportException {
        if (asked.about() != About.MYSELF) {
            return;
        }
        switch (asked.right()) {
            case WITHDRAWAL -> answer(asked, "privacy.right.withdrawn", refuse(_ -> true));
            case OBJECTION -> object(asked);
            case ACCESS, PORTABILITY -> {
                if (target.isPresent()) {
                    write(asked, target.get());
                }
            }
            case CORRECTION, DELETION, RESTRICTION -> {}
        }
    }

    private void object(RightsRequest asked) {
        Restrictions restrictions = desk.company().privacyRights().restrictions();
        for (DataPurpose purpose : OBJECTED) {
            restrictions.object(actor(), purpose, Optional.of(asked.id()));
        }
        refuse(purpose -> purpose != Purpose.TRANSFER_ABROAD);
        answer(asked, "privacy.right.objected", OBJECTED.size());
    }

    /// @return how many were on
    private int refuse(Predicate<Purpose> which) {
        int off = 0;
        ConsentNotices notices = ConsentNotices.in(desk.texts().language().locale());
        for (ConsentState state : desk.company().consents().states()) {
            if (state.isOn() && which.test(state.purpose())) {
                desk.company()
                        .consents()
                        .refuse(actor(), notices.of(state.purpose()), Method.RIGHTS_REQUEST);
                off++;
            }
        }
        return off;
    }

    private void write(RightsRequest asked, Path target) throws IOException, ExportException {
        if (asked.right() == Right.ACCESS) {
            Files.write(target, access(asked).getBytes(StandardCharsets.UTF_8));
        } else {
            ExportReport report =
                    Export.run(
                            desk.company().store(),
                            target,
                            new ExportOptions(
                                    desk.texts().language().locale(),
                                    desk.ports().name().get(),
                                    desk.company().security().programVersion()),
                            ArchiveProgress.NONE);
            if (!report.verified()) {
                throw new IOException("the export could not be read back: " + target);
            }
        }
        answer(asked, "privacy.right.handed-over", String.valueOf(target.getFileName()));
    }

    /// The file of an answer: what is kept, class by class, and what was agreed to.
    String access(RightsRequest request) {
        return RequestFile.json(
                request,
                requests().history(request.id()),
                desk.company().privacyRights().dataMap().read(),
                desk.company().consents().states());
    }

    private void answer(RightsRequest asked, String key, Object what) {
        requests().answer(actor(), asked.id(), desk.texts().get(key, what), "");
    }

    private RightsRequests requests() {
        return desk.company().privacyRights().requests();
    }

    private String actor() {
        return desk.ports().actor();
    }
}
