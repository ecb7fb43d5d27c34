package io.leadflow.e2e.faults;

/** Ends every connection to broker and database again and again. */
record Reset() implements Fault {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String does() {
        return "every connection to broker and database is reset, two to eight times";
    }

    @Override
    public void strike(Scene scene) {
        int times = scene.random().nextInt(2, 9);
        scene.detail(times + " times");
        for (int i = 0; i < times; i++) {
            scene.stand().links().forEach(Link::reset);
            scene.pause(50, 1000);
        }
        scene.healing();
    }
}
