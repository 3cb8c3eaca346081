/** Payment invoices: made for a buyer, who pays at an address of their own. */
@NullMarked
@NamedInterface("invoices")
package io.storefleet.fastspring.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
