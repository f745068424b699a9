package com.erpsmartcloud.architecture.planted.egg;

import com.erpsmartcloud.architecture.planted.hen.Hen;

/// Needs the hen, which needs the egg.
public record Egg(Hen from) {}
