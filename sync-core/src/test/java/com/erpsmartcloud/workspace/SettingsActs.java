package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.QuietHours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Changes the company, its rates, its stores and its rules.
final class SettingsActs extends PersonalActs {

    SettingsActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        switch (random.nextInt(4)) {
            case 0 ->
                    company.companySettings()
                            .save(
                                    ME,
                                    new CompanyProfile(
                                            "Company " + drawn,
                                            random.nextBoolean()
                                                    ? Optional.of(RUB)
                                                    : Optional.empty(),
                                            new Numbering("M", random.nextInt(1, 900), "T", "C"),
                                            random.nextBoolean()
                                                    ? Optional.of(
                                                            new QuietHours(
                                                                    LocalTime.of(22, 0),
                                                                    LocalTime.of(
                                                                            random.nextInt(9), 0)))
                                                    : Optional.empty()));
            case 1 -> {
                List<ExchangeRate> all = company.rates().all();
                if (all.size() > 3 && random.nextInt(3) == 0) {
                    company.rates().remove(ME, all.get(random.nextInt(all.size())));
                } else {
                    company.rates()
                            .put(
                                    ME,
                                    new ExchangeRate(
                                            Currency.getInstance("USD"),
                                            RUB,
                                            BigDecimal.valueOf(random.nextInt(5000, 9000), 2),
                                            LocalDate.of(2026, 11, random.nextInt(1, 9)),
                                            "bank"));
                }
            }
            case 2 ->
                    company.stores()
                            .look(
                                    ME,
                                    any("SELECT id FROM marketplace_store ORDER BY id"),
                                    new Stores.Look("Store " + drawn, "", ZoneId.of("UTC")));
            default -> rule();
        }
    }

    private void rule() {
        List<UUID> all = ids("SELECT id FROM channel_rule ORDER BY id");
        if (all.isEmpty() || random.nextInt(3) == 0) {
            company.channelRules().add(ME, draft());
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(5)) {
            case 0 -> company.channelRules().remove(ME, one);
            case 1 -> company.channelRules().rest(ME, one);
            case 2 -> company.channelRules().wake(ME, one);
            case 3 -> company.channelRules().order(ME, one, all.reversed());
            default -> company.channelRules().change(ME, one, draft());
        }
    }

    private RuleEdit.Draft draft() {
        return new RuleEdit.Draft(
                "Rule " + drawn,
                random.nextInt(1, 9),
                new ChannelFormula(
                        BigDecimal.valueOf(random.nextInt(101)),
                        random.nextInt(5),
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                List.of(random.nextBoolean() ? RuleCover.ALL : RuleCover.product(any(PRODUCTS))),
                Set.of(any(WAREHOUSES)),
                random.nextBoolean());
    }
}
