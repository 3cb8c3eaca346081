/** Sessions of the newer checkout and their page (contract §10.2). */
@NullMarked
package io.storefleet.simulator.checkouts;

import org.jspecify.annotations.NullMarked;
