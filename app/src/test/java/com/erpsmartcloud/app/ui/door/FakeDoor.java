package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.shell.ShellState;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.CompanyErasure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A door to nowhere: remembers what was asked and lets in with one password.
public final class FakeDoor implements Door {

    public static final String PASSWORD = "correct horse";
    public static final String CODE = "7QXK-M2PD-9F4T-WLHC-3RVN-Z8AB";

    public final List<String> asked = new ArrayList<>();

    /// What is offered instead of opening; empty for a company that opens.
    public List<Way> ways = List.of();

    private final Entry first;

    public FakeDoor() {
        this(new Entry.Nothing());
    }

    public FakeDoor(Entry first) {
        this.first = first;
    }

    @Override
    public Entry first() {
        return first;
    }

    @Override
    public Entry again(Way way) {
        asked.add("again " + way);
        return first;
    }

    @Override
    public List<KnownCompany> known() {
        return List.of(
                new KnownCompany(Path.of("north"), "Northlight Goods", true),
                new KnownCompany(Path.of("south"), "Casa Sul", false));
    }

    @Override
    public Entry enter(Path folder) {
        asked.add("enter " + folder);
        return new Entry.Locked(String.valueOf(folder));
    }

    @Override
    public Entry another() {
        asked.add("another");
        return new Entry.Nothing();
    }

    @Override
    public CompanyErasure.Erased erase() {
        asked.add("erase");
        return new CompanyErasure.Erased(12, List.of(Path.of("letter.txt")));
    }

    @Override
    public OpenCompany demo(Jobs.Progress progress) {
        asked.add("demo");
        return company();
    }

    @Override
    public String found(String company, char[] password, Jobs.Progress progress) {
        asked.add("found " + company + " " + new String(password));
        return CODE;
    }

    @Override
    public OpenCompany confirm() {
        asked.add("confirm");
        return company();
    }

    @Override
    public OpenCompany unlock(char[] password, Way way, Jobs.Progress progress)
            throws DoorException {
        asked.add("unlock");
        if (way != Way.AS_IT_IS) {
            asked.add("by " + way);
            return company();
        }
        if (!ways.isEmpty()) {
            throw new DoorException(
                    "damaged", Text.of("door.damaged", "a", "b"), new Exception(), ways);
        }
        if (!new String(password).equals(PASSWORD)) {
            throw new DoorException("wrong password", Text.of("lock.no-password"));
        }
        return company();
    }

    @Override
    public OpenCompany unlockByCode(String code, Way way, Jobs.Progress progress) {
        asked.add("code " + code);
        return company();
    }

    @Override
    public void check(char[] password) throws DoorException {
        asked.add("check");
        if (!new String(password).equals(PASSWORD)) {
            throw new DoorException("wrong password", Text.of("lock.no-password"));
        }
    }

    @Override
    public void checkCode(String code) {
        asked.add("check code " + code);
    }

    public static OpenCompany company() {
        return new OpenCompany(
                () -> "Northlight Goods",
                () ->
                        new ShellState(
                                "Northlight Goods",
                                "MR",
                                ShellState.Protection.ENCRYPTED,
                                new SyncState.Off(),
                                0,
                                Map.of(),
                                List.of()),
                (_, _) -> List.of(),
                _ -> {},
                () -> {},
                Optional.empty(),
                Optional.empty(),
                () -> {});
    }
}
