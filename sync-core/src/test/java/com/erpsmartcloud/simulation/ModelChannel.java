package com.erpsmartcloud.simulation;

import com.erpsmartcloud.marketplace.share.Draw;

import java.util.List;

/// A listing on a model marketplace.
final class ModelChannel {

    final int number;
    final int store;
    final List<Draw> draws;
    final int demand;

    /// What buyers see.
    long shown;

    ModelChannel(int number, int store, List<Draw> draws, int demand) {
        this.number = number;
        this.store = store;
        this.draws = List.copyOf(draws);
        this.demand = demand;
    }
}
