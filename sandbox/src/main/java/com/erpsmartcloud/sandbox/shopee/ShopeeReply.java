package com.erpsmartcloud.sandbox.shopee;

import tools.jackson.databind.node.ObjectNode;

/// An answer before it is put on the wire.
record ShopeeReply(int status, ObjectNode body) {}
