/** The pages of runs over many things, and what features' forms need to take part in them. */
@NullMarked
@NamedInterface("ui")
package io.storefleet.bulk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
