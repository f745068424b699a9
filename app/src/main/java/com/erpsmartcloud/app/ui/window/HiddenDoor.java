package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.KnownCompany;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.CompanyErasure;

import java.nio.file.Path;
import java.util.List;

/// The door of a company that is open behind the lock screen: a right password shows it again.
record HiddenDoor(Door door, OpenCompany behind) implements Door {

    @Override
    public Entry first() {
        return new Entry.Open(behind);
    }

    @Override
    public Entry again(Way way) {
        return first();
    }

    @Override
    public List<KnownCompany> known() {
        return door.known();
    }

    @Override
    public Entry enter(Path folder) throws DoorException {
        return door.enter(folder);
    }

    @Override
    public Entry another() {
        return door.another();
    }

    @Override
    public CompanyErasure.Erased erase() throws DoorException {
        return door.erase();
    }

    @Override
    public OpenCompany demo(Jobs.Progress progress) throws DoorException {
        return door.demo(progress);
    }

    @Override
    public String found(String company, char[] password, Jobs.Progress progress)
            throws DoorException {
        return door.found(company, password, progress);
    }

    @Override
    public OpenCompany confirm() throws DoorException {
        return door.confirm();
    }

    @Override
    public OpenCompany unlock(char[] password, Way way, Jobs.Progress progress)
            throws DoorException {
        door.check(password);
        return behind;
    }

    @Override
    public OpenCompany unlockByCode(String code, Way way, Jobs.Progress progress)
            throws DoorException {
        door.checkCode(code);
        return behind;
    }

    @Override
    public void check(char[] password) throws DoorException {
        door.check(password);
    }

    @Override
    public void checkCode(String code) throws DoorException {
        door.checkCode(code);
    }
}
