/**
 * How many calls a minute a service allows, learned from its answers and refusals. What was learned can be kept as a value, so
 * that a quota of several processes learns as that of one process does.
 */
@NullMarked
@NamedInterface("rate")
package io.storefleet.fastspring.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
