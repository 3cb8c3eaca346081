/** Sessions of the newer checkout, for stores that embed it in their own pages. */
@NullMarked
@NamedInterface("checkouts")
package io.storefleet.fastspring.checkouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
