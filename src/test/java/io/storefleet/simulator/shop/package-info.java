/** What stores sell and on which terms: coupons, products, offers, prices (contract §5, §8). */
@NullMarked
package io.storefleet.simulator.shop;

import org.jspecify.annotations.NullMarked;
