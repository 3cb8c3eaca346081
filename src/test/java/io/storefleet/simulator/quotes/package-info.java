/** Quotes and their page (contract §12). */
@NullMarked
package io.storefleet.simulator.quotes;

import org.jspecify.annotations.NullMarked;
