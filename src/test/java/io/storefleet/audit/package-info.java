/** Attacks on the audit's record. */
@NullMarked
package io.storefleet.audit;

import org.jspecify.annotations.NullMarked;
