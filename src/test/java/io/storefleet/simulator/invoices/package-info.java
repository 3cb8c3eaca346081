/** Payment invoices (contract §13). */
@NullMarked
package io.storefleet.simulator.invoices;

import org.jspecify.annotations.NullMarked;
