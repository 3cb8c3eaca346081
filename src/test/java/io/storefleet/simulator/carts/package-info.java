/** Prefilled carts, their page, and the sale they end in (contract §10.1). */
@NullMarked
package io.storefleet.simulator.carts;

import org.jspecify.annotations.NullMarked;
