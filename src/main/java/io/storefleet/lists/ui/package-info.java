/** The list component that all pages of lists share. */
@NullMarked
@NamedInterface("ui")
package io.storefleet.lists.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
