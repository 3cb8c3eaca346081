/** What happened in a store during the last 30 days, as its first webhook would tell. */
@NullMarked
@NamedInterface("events")
package io.storefleet.fastspring.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
