package com.erpsmartcloud.bench;

import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.ModelStores;
import com.erpsmartcloud.workspace.Workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the program takes of a core while eight connected stores have nothing new: their rounds run
/// as they always do. The stores are models in this process, so HTTP itself is not in the figure.
final class RestWorkload implements Workload {

    private static final List<Marketplace> MARKETS =
            List.of(
                    Marketplace.OZON,
                    Marketplace.SHOPEE,
                    Marketplace.TEMU,
                    Marketplace.MERCADO_LIBRE);
    private static final int STORES = 8;
    private static final int LISTINGS = 500;
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Duration SETTLES = Duration.ofSeconds(75);
    private static final Duration MEASURED =
            Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));

    private final List<ModelMarketplace> markets = new ArrayList<>();

    @Override
    public void run(Path folder, Report report) throws Exception {
        Files.createDirectories(folder);
        Company made =
                Company.open(
                        new CompanyFolder(folder),
                        Vault.in(folder, Now.SYSTEM, Optional.empty()).createDemo(),
                        Company.Expect.NEW,
                        "benchmark",
                        Now.SYSTEM);
        for (Marketplace each : MARKETS) {
            ModelMarketplace market = new ModelMarketplace(Now.SYSTEM);
            market.marketplace = each;
            markets.add(market);
        }
        try (Workspace company = new Workspace(made, List.copyOf(markets), Now.SYSTEM)) {
            connect(company);
            company.sync().start();
            Pause.SYSTEM.of(SETTLES);
            Duration before = cpu();
            long began = System.nanoTime();
            Pause.SYSTEM.of(MEASURED);
            double wall = System.nanoTime() - began;
            double share = cpu().minus(before).toNanos() * 100 / wall;
            report.figure(
                    "CPU at rest, %d stores with %d listings each".formatted(STORES, LISTINGS),
                    "%.2f %% of a core".formatted(share),
                    1);
        }
    }

    /// Of the whole process.
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private void connect(Workspace company) throws Exception {
        UUID ours =
                company.store()
                        .write("owner", "set up", tx -> Warehouses.add(tx, "W1", "Ours", "UTC"));
        for (int i = 0; i < STORES; i++) {
            ModelMarketplace market = markets.get(i % markets.size());
            ModelStores.connect(
                    company, market, "Store " + i, Integer.toString(i), ours, listings(market));
        }
    }

    private static List<ListingFact> listings(ModelMarketplace market) {
        List<ListingFact> listings = new ArrayList<>();
        for (int i = 0; i < LISTINGS; i++) {
            String article = "ART-" + i;
            market.figures.put(article, 100L);
            listings.add(ModelStores.listing(article, "Mug " + i, Instant.now()));
        }
        return listings;
    }
}
