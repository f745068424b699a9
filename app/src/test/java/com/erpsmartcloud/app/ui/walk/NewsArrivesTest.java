package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.OwnCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What changes without the window's doing is seen in it all the same, also when nothing that the
/// frame itself shows has changed.
class NewsArrivesTest {

    private static final String ELSEWHERE = "elsewhere";

    @TempDir Path folder;

    @Test
    void aNameThatWasChangedElsewhereStandsInTheList() throws Exception {
        CompanyFolder place = new CompanyFolder(folder);
        try (RunningCompany running =
                OwnCompany.begin(
                        place,
                        Vault.in(folder, Now.SYSTEM, Optional.empty())
                                .create("a password".toCharArray())
                                .vault(),
                        "No stores")) {
            Workspace company = running.workspace();
            ProductEdit edit = company.productEdit();
            edit.add(ELSEWHERE, named("At first"));
            UUID product =
                    company.products()
                            .page(ProductQuery.of(ProductQuery.Tab.ALL), 0, 1)
                            .getFirst()
                            .id();
            try (Hands hands = new Hands(running)) {
                hands.go(new Place("products"));
                for (String name : List.of("Renamed once", "Renamed twice")) {
                    edit.save(ELSEWHERE, product, named(name));
                    hands.startCounting();
                    assertThat(hands.sees(".table-row-cell", name)).as(name).isTrue();
                }
            }
        }
    }

    private static ProductForm named(String name) {
        return ProductForm.of("SKU-1", name, ProductKind.SIMPLE);
    }
}
