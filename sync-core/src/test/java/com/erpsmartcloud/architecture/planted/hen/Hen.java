package com.erpsmartcloud.architecture.planted.hen;

import com.erpsmartcloud.architecture.planted.egg.Egg;

/// Needs the egg, which needs the hen.
public record Hen(Egg from) {}
