/** The page of changes, and what the features' pages need to have one made: a dialog, and words for how it stands. */
@NullMarked
@NamedInterface("ui")
package io.storefleet.intents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
