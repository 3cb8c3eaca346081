@NullMarked
package io.storefleet.mirror.internal.people;

import org.jspecify.annotations.NullMarked;
