/** The pages of coupons. */
@NullMarked
package io.storefleet.coupons.ui;

import org.jspecify.annotations.NullMarked;
