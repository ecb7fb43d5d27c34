package io.leadflow.e2e.faults;

import java.util.Optional;

/** Fills the broker's disk and frees it; a broker that has ended of it is started again. */
record FullDisk() implements Fault {
    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public String does() {
        return "the broker's disk is full, and free again after 1 to 8 s";
    }

    @Override
    public Optional<String> absent() {
        return Disk.absent();
    }

    @Override
    public boolean needsDisk() {
        return true;
    }

    @Override
    public void strike(Scene scene) {
        Disk disk = scene.stand().disk();
        disk.fill();
        scene.pause(1000, 8000);
        scene.healing();
        freed(scene);
    }

    /** Frees the disk; a broker that has ended is started again. */
    static void freed(Scene scene) {
        scene.stand().disk().free();
        if (!scene.platform().process("broker").isAlive()) {
            scene.detail("the broker had ended");
            scene.platform().restart("broker");
        }
    }
}
