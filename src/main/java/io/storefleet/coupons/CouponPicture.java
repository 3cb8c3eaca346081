package io.storefleet.coupons;

import io.storefleet.tenancy.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * That a coupon was kept as it was before a change.
 *
 * @param change the kind of change that followed
 * @param codes how many it had
 */
public record CouponPicture(UUID id, Instant at, MemberId by, String change, int codes) {}
