package com.erpsmartcloud.workspace;

import java.nio.file.Path;

/// The child of [KilledCompanyTest]: imports pages of orders and edits stock in turn, for ever, and
/// prints each page and each edit once it is on the disk.
final class KilledSeller {

    private KilledSeller() {}

    public static void main(String[] arguments) {
        int next = Integer.parseInt(arguments[1]);
        // Never closed: it is killed.
        TestCompany shop = TestCompany.open(Path.of(arguments[0]));
        tell("open");
        while (true) {
            shop.importPage(next);
            tell("page " + next);
            for (int i = 0; i < 10; i++) {
                String note = "edit " + next + "-" + i;
                shop.adjust(note, i % 2 == 0 ? 3 : -2);
                tell(note);
            }
            next++;
        }
    }

    private static void tell(String line) {
        System.out.println(line + ".");
        System.out.flush();
    }
}
