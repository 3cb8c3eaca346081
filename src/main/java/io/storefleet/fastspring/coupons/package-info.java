/** A store's coupons: the discount rules and the codes that buyers type. */
@NullMarked
@NamedInterface("coupons")
package io.storefleet.fastspring.coupons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
