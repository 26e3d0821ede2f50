import { MIDLINE } from './body-front.ts'
import { blobThrough, lineThrough, type NamedPoint, shifted } from './curve.ts'

/** What is drawn on the body besides its regions: shading, inner lines (crease, knee cap, spine), faint inner lines. */
export interface BodyArt {
  readonly shades: readonly string[]
  readonly lines: readonly string[]
  readonly faint: readonly string[]
}

const bothSides = (draw: (points: readonly NamedPoint[]) => string, shapes: readonly (readonly NamedPoint[])[]): string[] =>
  shapes.flatMap((points) => [
    draw(shifted(points, MIDLINE)),
    draw(
      shifted(
        points.map(([x, y]): NamedPoint => [-x, y]),
        MIDLINE,
      ),
    ),
  ])

export const frontArt = (): BodyArt => ({
  shades: bothSides(blobThrough, [
    [
      [2, 338],
      [5, 400],
      [10, 452],
      [20, 512],
      [36, 500],
      [30, 440],
      [24, 390],
      [26, 350],
      [30, 326],
    ],
    [
      [106, -40],
      [92, 40],
      [84, 98],
      [88, 140],
      [102, 180],
      [122, 230],
      [150, 260],
      [150, 100],
      [130, -40],
    ],
    [
      [24, 618],
      [30, 640],
      [32, 676],
      [32, 730],
      [0, 730],
      [0, 640],
    ],
    [
      [40, 596],
      [56, 606],
      [78, 594],
      [72, 618],
      [46, 620],
    ],
  ]),
  lines: [
    ...bothSides(lineThrough, [
      [
        [52, -6],
        [46, 20],
        [30, 44],
        [14, 58],
      ],
      [
        [74, 112],
        [76, 134],
        [69, 160],
      ],
      [
        [68, 200],
        [52, 222],
        [36, 244],
        [26, 264],
      ],
      [
        [38, 556],
        [36, 574],
        [44, 592],
        [59, 598],
        [74, 591],
        [81, 572],
        [78, 556],
      ],
      [
        [80, 486],
        [88, 508],
        [84, 526],
      ],
      [
        [40, 500],
        [34, 518],
        [38, 534],
      ],
    ]),
    lineThrough(
      shifted(
        [
          [-5, 150],
          [0, 155],
          [5, 150],
        ],
        MIDLINE,
      ),
    ),
  ],
  faint: [
    lineThrough(
      shifted(
        [
          [0, 56],
          [0.5, 90],
          [0, 128],
        ],
        MIDLINE,
      ),
    ),
  ],
})

export const backArt = (): BodyArt => ({
  shades: bothSides(blobThrough, [
    [
      [4, 338],
      [40, 337],
      [88, 310],
      [104, 308],
      [66, 348],
      [26, 360],
      [12, 420],
      [18, 500],
      [8, 520],
      [0, 400],
    ],
    [
      [106, -40],
      [92, 40],
      [84, 98],
      [88, 140],
      [102, 180],
      [122, 230],
      [150, 260],
      [150, 100],
      [130, -40],
    ],
    [
      [0, 246],
      [8, 262],
      [9, 304],
      [4, 336],
      [0, 338],
    ],
    [
      [32, 574],
      [56, 582],
      [80, 572],
      [70, 604],
      [40, 606],
    ],
  ]),
  lines: [
    ...bothSides(lineThrough, [
      [
        [2, 336],
        [26, 337],
        [56, 329],
        [82, 313],
      ],
      [
        [28, 168],
        [32, 172],
        [30, 177],
      ],
      [
        [64, 148],
        [82, 140],
        [99, 146],
      ],
      [
        [34, 566],
        [56, 574],
        [80, 566],
      ],
      [
        [57, 640],
        [58, 666],
        [56, 690],
      ],
    ]),
    lineThrough(
      shifted(
        [
          [0, 232],
          [1.5, 266],
          [0, 300],
          [0, 338],
        ],
        MIDLINE,
      ),
    ),
  ],
  faint: [
    lineThrough(
      shifted(
        [
          [0, 10],
          [1, 60],
          [0, 120],
          [0, 142],
        ],
        MIDLINE,
      ),
    ),
  ],
})

export const sideArt = (): BodyArt => ({
  shades: [
    blobThrough([
      [90, 220],
      [108, 272],
      [120, 302],
      [142, 328],
      [158, 324],
      [156, 360],
      [160, 420],
      [170, 500],
      [180, 560],
      [176, 620],
      [166, 680],
      [170, 730],
      [90, 730],
    ]),
    blobThrough([
      [120, -40],
      [146, 20],
      [156, 74],
      [164, 110],
      [160, 140],
      [146, 172],
      [110, 200],
      [100, 0],
    ]),
  ],
  lines: [
    lineThrough([
      [141, 330],
      [160, 326],
      [174, 314],
    ]),
    lineThrough([
      [264, 200],
      [250, 212],
      [240, 230],
    ]),
    lineThrough([
      [176, 140],
      [198, 132],
      [222, 134],
      [238, 150],
    ]),
    lineThrough([
      [230, 550],
      [223, 568],
      [228, 588],
      [241, 596],
    ]),
    lineThrough([
      [222, 0],
      [216, 30],
      [202, 52],
    ]),
    lineThrough([
      [178, 636],
      [184, 662],
      [180, 690],
    ]),
  ],
  faint: [
    lineThrough([
      [206, 534],
      [208, 570],
      [202, 604],
    ]),
  ],
})
