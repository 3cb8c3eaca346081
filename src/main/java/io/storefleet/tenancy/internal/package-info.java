/** Hibernate and row-level-security plumbing of the tenancy module. */
@NullMarked
package io.storefleet.tenancy.internal;

import org.jspecify.annotations.NullMarked;
