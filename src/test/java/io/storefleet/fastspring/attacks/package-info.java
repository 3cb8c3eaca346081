/** Attacks on the client: random answers, hostile ids, a service that fails in every way. */
@NullMarked
package io.storefleet.fastspring.attacks;

import org.jspecify.annotations.NullMarked;
