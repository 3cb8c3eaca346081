/** Offers in writing: made for a buyer, who accepts them at an address of their own. */
@NullMarked
@NamedInterface("quotes")
package io.storefleet.fastspring.quotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
