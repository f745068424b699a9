package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.Marketplace;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// A store of the seller's.
///
/// @param name the seller's own name for it
/// @param currency ISO 4217
/// @param account what the marketplace calls the seller (Ozon: client id)
/// @param colour the seller's own mark, one of the names of the window's colours; empty for none
/// @param defaultWarehouse ours, for orders that name none
public record MarketplaceStore(
        UUID id,
        Marketplace marketplace,
        String name,
        String currency,
        ZoneId zone,
        URI baseUrl,
        String account,
        Optional<UUID> defaultWarehouse,
        boolean paused,
        Instant connectedAt,
        String colour) {}
